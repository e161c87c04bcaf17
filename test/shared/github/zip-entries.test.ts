import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ZipCaps, ZipFault, zipEntries } from '../../../shared/github/zip-entries.ts';
import { type MadeEntry, madeZip } from '../../made-zip.ts';

const caps: ZipCaps = { entries: 10, fileBytes: 4_000_000, totalBytes: 6_000_000 };
const json = (name: string) => name.endsWith('.json');
const read = (archive: Uint8Array, wants = json, within = caps) => zipEntries(archive, wants, within);
const texts = async (archive: Uint8Array, wants = json) =>
  (await read(archive, wants)).map(({ name, bytes }) => [name, bytes.toString()]);

const report: MadeEntry = { name: 'report.json', content: '{"verdict":"pass"}' };
const zeros = (length: number) => new Uint8Array(length);

describe('zipEntries', () => {
  it('reads the wanted files in the order of their names, packed or not', async () => {
    const archive = madeZip([
      { name: 'b.json', content: '2', stored: true },
      { name: 'folder/', mode: 0o040755 },
      { name: 'folder/a.json', content: '1'.repeat(5_000) },
      { name: 'page.html', content: '<p>' },
      { name: '__proto__', content: '{}' },
    ]);
    expect(await texts(archive)).toEqual([
      ['b.json', '2'],
      ['folder/a.json', '1'.repeat(5_000)],
    ]);
  });

  it('takes names for nothing but text', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const archive = madeZip(names.map((name) => ({ name, content: name })));
    expect(await texts(archive, () => true)).toEqual(names.toSorted().map((name) => [name, name]));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('reads an archive without entries, and one with a comment', async () => {
    expect(await texts(madeZip([]))).toEqual([]);
    expect(await texts(madeZip([report], { comment: 'made by hand' }))).toHaveLength(1);
  });

  it('opens no archive in an archive', async () => {
    const inner = madeZip([report]);
    const [{ name, bytes }] = await read(madeZip([{ name: 'inner.zip', content: inner }]), () => true);
    expect(name).toBe('inner.zip');
    expect(bytes).toEqual(inner);
  });

  it('reads bytes that lie in a larger buffer', async () => {
    const archive = madeZip([report]);
    const large = Buffer.concat([Buffer.from('before'), archive, Buffer.from('after')]);
    expect(await texts(large.subarray(6, 6 + archive.length))).toHaveLength(1);
  });

  it.each<[what: string, archive: Uint8Array, why: RegExp]>([
    ['what is no archive', Buffer.from('{"verdict":"pass"}'), /^is no archive that can be read/],
    ['nothing', Buffer.alloc(0), /^is no archive that can be read/],
    ['a truncated archive', madeZip([report]).subarray(0, -30), /^is no archive that can be read/],
    ['an absolute path', madeZip([{ name: '/etc/passwd' }]), /absolute path: \/etc\/passwd/],
    ['a drive', madeZip([{ name: 'C:/report.json' }]), /absolute path: C:/],
    ['a path that climbs', madeZip([{ name: 'a/../../report.json' }]), /invalid relative path/],
    ['backslashes', madeZip([{ name: 'a\\..\\report.json' }]), /invalid characters in fileName/],
    ['a path with a dot', madeZip([{ name: './report.json' }]), /"\.\/report\.json", which is no plain path/],
    ['an empty name', madeZip([{ name: '' }]), /which is no plain path/],
    ['an empty folder name', madeZip([{ name: 'a//report.json' }]), /which is no plain path/],
    ['a name with NUL', madeZip([{ name: 'report.json\0.exe' }]), /characters that hide something/],
    ['a name that reads backwards', madeZip([{ name: '\u202enosj' }]), /characters that hide something/],
    ['a name that is no text', madeZip([{ name: 'a\ufffd' }]), /characters that hide something/],
    ['a very long name', madeZip([{ name: 'a'.repeat(501) }]), /a name of 501 characters/],
    ['one name twice', madeZip([report, report]), /holds "report\.json" twice/],
    ['one name twice by case', madeZip([report, { name: 'REPORT.json' }]), /holds "REPORT\.json" twice/],
    ['one name twice by form', madeZip([{ name: 'é' }, { name: 'e\u0301' }]), /holds "é" twice/],
    ['a file and a folder of one name', madeZip([{ name: 'a' }, { name: 'a/', mode: 0 }]), /twice/],
    ['a link', madeZip([{ ...report, mode: 0o120777 }]), /which is a link or a device/],
    ['a device', madeZip([{ ...report, mode: 0o020666 }]), /which is a link or a device/],
    ['a file that says it is a folder', madeZip([{ ...report, mode: 0o040755 }]), /link or a device/],
    ['an encrypted file', madeZip([{ ...report, flags: 0x801 }]), /which is encrypted/],
    ['a strongly encrypted file', madeZip([{ ...report, flags: 0x841 }]), /strong encryption/],
    ['another packing', madeZip([{ ...report, method: 14 }]), /packed by method 14/],
    [
      'too many entries',
      madeZip(Array.from({ length: 11 }, (_, at) => ({ name: `${at}` }))),
      /holds 11 entries, more than the 10/,
    ],
    ['300 MB by what it says', madeZip([{ ...report, uncompressedSize: 3e8 }]), /of 300000000 bytes/],
    [
      'too much in all',
      madeZip(['a', 'b'].map((name) => ({ name, content: zeros(3_500_000), stored: true }))),
      /unpacks to more than the 6000000 bytes/,
    ],
    [
      'a bomb',
      madeZip([{ name: 'a.json', content: zeros(3_900_000) }]),
      /unpacks \d+ bytes to 3900000, as bombs do/,
    ],
    [
      'a bomb that lies',
      madeZip([{ name: 'a.json', content: zeros(30_000_000), uncompressedSize: 200_000 }]),
      /too many bytes in the stream. expected 200000/,
    ],
    [
      'less than it says',
      madeZip([{ ...report, uncompressedSize: 100 }]),
      /not enough bytes in the stream. expected 100/,
    ],
    ['a wrong checksum', madeZip([{ ...report, checksum: 1 }]), /its checksum does not fit/],
    ['two names for one file', madeZip([{ ...report, localName: 'other.json' }]), /by another name/],
    ['bytes before it', madeZip([report], { before: Buffer.from('#!') }), /2 bytes before its first entry/],
    ['bytes behind it', madeZip([report], { after: Buffer.from('more') }), /extra bytes at the end/],
    ['more entries than it says', madeZip([report, { name: 'b' }], { count: 1 }), /behind its directory/],
    ['fewer entries than it says', madeZip([report], { count: 2 }), /is no archive that can be read/],
    [
      'entries that share bytes',
      madeZip([report, { name: 'b.json', localName: 'b.json', offset: 0 }]),
      /in bytes of another entry/,
    ],
    [
      'an entry that reaches into the directory',
      madeZip([{ name: 'a.json', content: '{}', stored: true, compressedSize: 60, uncompressedSize: 60 }]),
      /an entry in the bytes of its directory/,
    ],
    ['an entry beyond its end', madeZip([{ ...report, offset: 4_000_000_000 }]), /before its first entry/],
  ])('refuses %s', async (_, archive, why) => {
    const fault = await read(archive).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ZipFault);
    expect((fault as ZipFault).message).toMatch(why);
    expect((fault as ZipFault).message.length).toBeLessThan(400);
  });

  it('refuses the whole archive for what is wrong with a file that nobody wants', async () => {
    const archive = madeZip([report, { name: 'link', mode: 0o120777 }]);
    await expect(read(archive, (name) => name === 'report.json')).rejects.toThrow('link or a device');
  });

  it('shows no control characters of a name in its message', async () => {
    const archive = madeZip([{ name: '/\u001b[31m\n::error::forged\u202e' }]);
    const fault = (await read(archive).catch((error: unknown) => error)) as Error;
    expect(fault.message).toContain('absolute path');
    expect(fault.message).not.toMatch(/\p{C}/u);
  });

  it('reads back what was packed, or says what is wrong, whatever the bytes', async () => {
    const good = madeZip([
      report,
      { name: 'deep/other.json', content: 'x'.repeat(3_000) },
      { name: 'plain.json', content: '[1]', stored: true },
    ]);
    const change = fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) });
    const changes = fc.array(change, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(good.length), fc.boolean(), async (all, cut, isCut) => {
        const bytes = Buffer.from(good);
        for (const { at, to } of all) bytes[at] = to;
        try {
          const entries = await read(isCut ? bytes.subarray(0, cut) : bytes, () => true);
          const total = entries.reduce((sum, entry) => sum + entry.bytes.length, 0);
          expect(total).toBeLessThanOrEqual(caps.totalBytes);
        } catch (error) {
          expect(error).toBeInstanceOf(ZipFault);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('never unpacks more than it may, whatever sizes an archive says', async () => {
    const sizes = fc.nat(8_000_000);
    await fc.assert(
      fc.asyncProperty(sizes, sizes, fc.boolean(), async (real, said, isStored) => {
        const entry = { name: 'a.json', content: zeros(real), uncompressedSize: said, stored: isStored };
        const packed = madeZip([{ ...entry, compressedSize: isStored ? said : undefined }]);
        const found = await read(packed, json, { ...caps, fileBytes: 1_000_000 }).catch((error) => error);
        if (found instanceof ZipFault) return;
        expect(found).toHaveLength(1);
        expect(found[0].bytes.length).toBe(said);
        expect(said).toBeLessThanOrEqual(1_000_000);
      }),
      { numRuns: 60 },
    );
  });

  it('reads any bytes as an archive or refuses them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await expect(read(bytes)).rejects.toBeInstanceOf(ZipFault);
      }),
    );
  });
});
