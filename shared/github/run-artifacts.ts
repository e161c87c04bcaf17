/** A file found in an artifact. */
export interface ArtifactFile {
  /** `<artifact>/<path in it>`, for messages. */
  source: string;
  bytes: Uint8Array;
}

/** An artifact that could not be read, and why. */
export interface ArtifactFault {
  source: string;
  why: string;
}

export type Uploaded = { status: 'uploaded'; id: number; url: string } | { status: 'failed'; why: string };

/** The artifacts of the run that this step belongs to. No method throws what the service does. */
export interface RunArtifacts {
  /** Uploads one file, zipped or as it is; an artifact of the same name is replaced. */
  upload(artifact: { name: string; file: string; unzipped?: boolean }): Promise<Uploaded>;
  /** Every `.json` file of the artifacts whose name matches the glob; read in memory within caps. */
  read(pattern: string): Promise<{ files: ArtifactFile[]; faults: ArtifactFault[] }>;
}
