/** What a form of the administration shows after it was sent. */
export type FormState =
  | { readonly kind: "done"; readonly text: string }
  | { readonly kind: "refused"; readonly text: string };

/** The fields of a form by their names, as they were typed. */
export type FormFields = Readonly<Record<string, string>>;

export type SendForm = (fields: FormFields) => Promise<FormState>;
