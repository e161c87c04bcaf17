export interface PageLinks {
  /** The workflow run; without it the one that the provenance names. */
  run?: string;
  pullRequest?: string;
}

export interface PageOptions {
  links?: PageLinks;
  /** The JSON document that the page is drawn from: the name of its file and the digest of its bytes. */
  json?: { name: string; sha256: string };
}
