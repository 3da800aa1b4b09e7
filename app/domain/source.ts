/**
 * Source (Quelle): a public page or document that statements of the product rest on. Referred to by its key in
 * `ProvenanceNote.sources`.
 */
export interface Source {
  /** Short key shown beside a statement, e.g. `P1`. */
  key: string;
  /** Who said it and what it is, readable without the key. */
  title: string;
  /** Where it was found: host and path, or a file name. Not a link, because only parts of some addresses are known. */
  location: string;
}
