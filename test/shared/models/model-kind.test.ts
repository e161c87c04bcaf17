import { describe, expect, it } from 'vitest';
import { modelKind } from '../../../shared/models/index.ts';

describe('modelKind', () => {
  it.each([
    ['predictions/champion.csv', 'predictions'],
    ['p.parquet', 'predictions'],
    ['p.JSONL.gz', 'predictions'],
    ['p.tsv.zst', 'predictions'],
    ['predictions/', 'predictions'],
    ['predictions', 'predictions'],
    ['predictions/*.csv', 'predictions'],
    ['parts/part-*', 'predictions'],
    ['model.onnx', 'onnx'],
    ['C:\\models\\Model.ONNX', 'onnx'],
    ['command:python predict.py {input} {output}', 'command'],
    ['command:./run.onnx', 'command'],
  ])('takes %s for %s', (uri, kind) => {
    expect(modelKind('challenger', uri)).toBe(kind);
  });

  it('believes what is stated', () => {
    expect(modelKind('challenger', 'model.bin', 'onnx')).toBe('onnx');
    expect(() => modelKind('challenger', 'model.bin', 'pickle')).toThrow(
      'challenger.kind must be predictions, onnx, command, got "pickle"',
    );
  });

  it('asks where nothing tells', () => {
    expect(() => modelKind('champion', 'model.pkl')).toThrow(
      'champion must be a predictions file (.csv, .tsv, .parquet, .jsonl), an .onnx model or command:…, got "model.pkl". Where the name does not tell, write kind: predictions or kind: onnx.',
    );
  });
});
