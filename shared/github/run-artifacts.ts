/** A file found in an artifact. */
export interface ArtifactFile {
  /** `<artifact>/<path in it>`, for messages; the artifact's name alone where it was uploaded unzipped. */
  source: string;
  bytes: Uint8Array;
}

/** An artifact that could not be read, and why. */
export interface ArtifactFault {
  source: string;
  why: string;
}

export type Uploaded = { status: 'uploaded'; id: number; url: string } | { status: 'failed'; why: string };

export interface ReadArtifacts {
  /** In the order of the artifacts' names, then of the files' names. */
  files: ArtifactFile[];
  faults: ArtifactFault[];
  /** Why there can be no artifacts here at all: not a step of a workflow, or a server without the service. */
  unavailable?: string;
}

/** The artifacts of the run that this step belongs to. No method throws what the service does. */
export interface RunArtifacts {
  /**
   * Uploads one file under its own name, zipped or as it is; an artifact of the same name is replaced.
   * `name` is also the file's name where it is not zipped, so it should keep its ending.
   */
  upload(artifact: { name: string; file: string; unzipped?: boolean }): Promise<Uploaded>;
  /** Every `.json` file of the artifacts whose name matches the glob; the newest of a name, within caps. */
  read(pattern: string): Promise<ReadArtifacts>;
}
