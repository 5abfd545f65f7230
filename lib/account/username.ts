/** As a user name is stored and looked up; null for one that nobody could type again reliably. */
export function readUsername(typed: string): string | null {
  const username = typed.trim().normalize("NFKC").toLowerCase();
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u.test(username) ? username : null;
}
