/** official: the Word annex of the official format · gb9704: the layout of official documents, GB/T 9704. */
export const documentStyles = ["official", "gb9704"] as const;
export type DocumentStyle = (typeof documentStyles)[number];
