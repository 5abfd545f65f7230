import { Banner } from "./banner";

/** Why a form was not taken, read out as soon as it appears; nothing while there is nothing to say. */
export function RefusalBanner({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <Banner tone="error" role="alert">
      {text}
    </Banner>
  );
}
