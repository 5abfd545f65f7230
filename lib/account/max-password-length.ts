/** No password is cut short or folded; longer ones are refused. */
export const maxPasswordLength = 128;
