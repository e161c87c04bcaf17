import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { OnnxEngine } from '../engines/index.ts';

/** Loads a model in a process of its own, predicts one row of zeros, and says the process's peak. */
const program = `
const [entry, model] = process.argv.slice(1);
const { InferenceSession, Tensor } = require(entry);
const empty = {
  string: (n) => new Array(n).fill(''), float64: (n) => new Float64Array(n), int64: (n) => new BigInt64Array(n),
  int32: (n) => new Int32Array(n), bool: (n) => new Uint8Array(n), float32: (n) => new Float32Array(n),
};
(async () => {
  const session = await InferenceSession.create(model, { logSeverityLevel: 4 });
  const feeds = {};
  for (const { name, type, shape } of session.inputMetadata) {
    const dims = shape.map((size, k) => (k > 0 && size > 0 ? size : 1));
    feeds[name] = new Tensor(type, empty[type](dims.reduce((product, size) => product * size, 1)), dims);
  }
  const output = session.outputMetadata.find((one) => one.isTensor);
  await session.run(feeds, [output.name]);
  process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
})();
`;

/**
 * Bytes of memory at the peak of a process that loads this ONNX model and predicts one row: the
 * runtime (about 60 MB) and the model. Nothing where the model cannot be run so.
 */
export async function measureMemory(engine: OnnxEngine, model: string): Promise<number | undefined> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program, engine.entry, model], {
      timeout: 60_000,
    });
    const peak = Number(stdout);
    return peak > 0 ? peak : undefined;
  } catch {
    return undefined;
  }
}
