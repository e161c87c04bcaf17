/** A mark on the run's page. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
  /** Where GitHub shows it in the files of a pull request: from the repository's root, with slashes. */
  file?: string;
  line?: number;
}

/** GitHub shows ten of each level per step and drops the rest without a word. */
const shown = 10;

/** The annotations that GitHub will show; where some had to go, the last one of its level says how many. */
export function shownAnnotations(all: readonly Annotation[]): Annotation[] {
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const ofLevel = all.filter((annotation) => annotation.level === level);
    if (ofLevel.length <= shown) return ofLevel;
    const left = ofLevel.length - shown + 1;
    return [
      ...ofLevel.slice(0, shown - 1),
      { level, title: `${left} more`, message: `${left} more are in the report` },
    ];
  });
}
