import { commentLadder, type Detail, summaryLadder } from './detail.ts';

/** How much a picture of the report over all gates shows. */
export interface OverallDetail extends Detail {
  /** Most rows of the table of gates, and of models. */
  gates: number;
}

const last = commentLadder[commentLadder.length - 1];

/** The ends of both ladders: the gates, the worst of them, and the verdict alone with its links. */
const ends: readonly OverallDetail[] = [100, 10, 0].map((gates) => ({ ...last, gates }));

/** full → no charts → no passing lines → the worst few → the gates only → verdict and links */
export const overallCommentLadder: readonly OverallDetail[] = [
  ...commentLadder.slice(0, -1).map((detail) => ({ ...detail, gates: 100 })),
  ...ends,
];

export const overallSummaryLadder: readonly OverallDetail[] = [
  ...summaryLadder.slice(0, -1).map((detail) => ({ ...detail, gates: 1_000 })),
  ...ends,
];
