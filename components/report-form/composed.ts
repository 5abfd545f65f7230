let isComposing = false;

if (typeof document !== "undefined") {
  document.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  document.addEventListener("compositionend", () => {
    isComposing = false;
  });
}

/** Resolves when no input method is in the middle of a word, and its word has reached the form. */
export async function composed(): Promise<void> {
  while (isComposing) {
    await new Promise((resolve) =>
      document.addEventListener("compositionend", resolve, { once: true }),
    );
    // Some browsers tell of the word's end before they put it in.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
