import { describe, expect, it } from 'vitest';
import { fairnessPeers, peerDifferences } from '../../../../scripts/generated/fairness-peers.ts';
import { disparities } from '../../../../shared/checks/fairness/disparities/index.ts';
import { groupMetrics } from '../../../../shared/checks/fairness/group-metrics/index.ts';

describe("the table of the peers' names", () => {
  it('holds every group metric and every disparity, and nothing that is gone', () => {
    const ours = [...groupMetrics, ...disparities].map(({ name }) => name);
    expect(Object.keys(fairnessPeers).sort()).toEqual(ours.sort());
  });

  it('says of every difference where it is met', () => {
    const met = new Set(Object.values(fairnessPeers).flatMap(({ differs = [] }) => differs));
    expect([...met].sort()).toEqual(Object.keys(peerDifferences).sort());
  });
});
