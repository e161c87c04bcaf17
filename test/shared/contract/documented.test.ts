import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeContract } from '../../../shared/checks/data/contract/judge-contract.ts';
import { readContract } from '../../../shared/contract/read-contract.ts';
import { context } from '../checks/data/contract/judged-contract.ts';
import { factsOfFile } from '../checks/data/judged.ts';
import { folderWith } from '../data/files.ts';

const document = readFileSync(join(import.meta.dirname, '../../../docs/contracts.md'), 'utf8');
const example = (language: string): string => {
  const found = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(document);
  if (!found) throw new Error(`no example in ${language}`);
  return found[1];
};

describe('the example of docs/contracts.md', () => {
  it('comes to what is written there', async () => {
    const contract = readContract({ text: example('yaml'), name: 'contracts.md' });
    const facts = await factsOfFile(`${folderWith({ 'data.csv': example('csv') })}/data.csv`, 'id');
    const ran = await judgeContract(contract.tables[0], { ...context(facts), columns: { id: 'id' } });
    const lines = ran.map(({ check: { status, id, why, findings } }) => {
      const rows = findings.find((finding) => finding.rows)?.rows;
      return `${status} ${id}: ${why}${rows ? ` (${rows.join(', ')})` : ''}`;
    });
    expect(lines).toEqual(example('text').trimEnd().split('\n'));
    expect(contract.notJudged).toEqual([]);
  });
});
