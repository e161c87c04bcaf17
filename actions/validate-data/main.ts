import { resolve } from 'node:path';
import type { Contract } from '../../shared/contract/contract.ts';
import type { Facts } from '../../shared/data/facts.ts';
import type { Host } from '../../shared/github/host.ts';
import { type GateRun, type Judged, type ReportedResult, runGate } from '../run-gate.ts';
import { placeOf } from './place-of.ts';
import { profilePath, writeProfile } from './write-profile.ts';

/** Judges whether data is fit to train and to judge on; throws an InputError for what the user can mend. */
export function main(host: Host): Promise<ReportedResult> {
  return runGate(host, 'validate-data', judge);
}

async function judge({ host, loaded, folder }: GateRun): Promise<Judged> {
  const { settings } = loaded;
  const path = profilePath(host, folder, settings.data.profile);
  // The heavy half is loaded once the settings are known to be good.
  const now = new Date();
  const [{ gather }, { assessData }] = await Promise.all([
    import('./gather.ts'),
    import('../../shared/checks/data/assess-data.ts'),
  ]);
  const gathered = await host.group('Reading the data', () => gather({ settings, folder, host, now }));
  try {
    const { tables, judged, described, reference, profileOf } = gathered;
    const contract = gathered.contract?.contract;
    const { columns, model, evaluate, validate } = settings;
    const tableOf = (input: string) => tables.find((table) => table.input === input);
    const assessment = await host.group('Checking the data', () =>
      assessData({
        tables: judged,
        others: tables.filter((table) => table.input.startsWith('data.tables.')),
        train: tableOf('data.train'),
        test: tableOf('data.test'),
        reference,
        profileOf,
        contractOf: (table) => described.get(table),
        described: [...described].map(([facts, contract]) => ({ facts, contract })),
        contractFile: gathered.contract?.file,
        settings: validate,
        columns: { ...columns, protected: settings.fairness?.protected.map(({ column }) => column) },
        task: model.task,
        alpha: evaluate.alpha,
        seed: evaluate.seed,
        now,
      }),
    );
    const profiled =
      tableOf('data.train') ?? (host.input('profile-path') === undefined ? undefined : judged[0]);
    const profile = path === undefined || !profiled ? undefined : await profileOf(profiled);
    const { failing, ...shown } = assessment;
    const failingRows = host.input('failing-rows');
    const rowsPath =
      failingRows === undefined || failing.length === 0 ? undefined : resolve(folder, failingRows);
    if (rowsPath !== undefined) await gathered.writeFailingRows(rowsPath, failing, mostFailingRows);
    const inputs = await gathered.inputs();
    await gathered.checkUnchanged();
    // After that check: no later data is compared with a profile of data that changed under its measures.
    if (path !== undefined && profile) await writeProfile(path, profile, columns.id);
    const stopped = assessment.checks.filter(({ status }) => status === 'fail' || status === 'error');
    return {
      model: { name: model.name, task: model.task },
      ...shown,
      notices: [
        ...(gathered.contract?.notices ?? []),
        ...notices(contract),
        ...numberedNotice(gathered.numbered, columns.id),
      ],
      placeOf: ({ id }) => placeOf(id, settings),
      inputs,
      outputs: {
        rows: String(judged.reduce((sum, { rows }) => sum + rows, 0)),
        'profile-path': profile && path,
        'failing-rows-path': rowsPath,
        'failed-checks': JSON.stringify(stopped.map(({ id }) => id)),
      },
    };
  } finally {
    await gathered.close();
  }
}

/** Rows that are written of each rule that failed. */
const mostFailingRows = 1_000_000;

/** Why rows are named by their numbers, where they are. */
function numberedNotice(tables: ReadonlySet<Facts>, id: string | undefined): string[] {
  const named = [...tables].map(({ input }) => input).sort();
  return named.length === 0
    ? []
    : [
        `Rows of ${named.join(' and ')} are named by their numbers: ${JSON.stringify(id)} is personal. ${howToShow}`,
      ];
}

const howToShow = 'validate.checks.personal_data with show-examples: plain shows it.';

/** What is to be told of the contract, and what it says and nobody can judge here. */
function notices(contract: Contract | undefined): string[] {
  const told = [
    ...(contract?.notices ?? []).map((one) => `Contract: ${one}`),
    ...(contract?.notJudged ?? []).map((one) => `Not judged: ${one}`),
  ];
  const shown = told.slice(0, 40);
  return told.length > shown.length ? [...shown, `The contract: ${told.length - shown.length} more.`] : shown;
}
