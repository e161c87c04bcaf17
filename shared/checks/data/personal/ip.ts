import validator from 'validator';
import type { Detector } from './detector.ts';

/** Networks that say nothing of a person: private, loopback, link-local, multicast, reserved, documentation. */
const noPerson =
  /^(?:0|10|127|2(?:2[4-9]|3\d|4\d|5[0-5])|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|192\.0\.2|198\.51\.100|203\.0\.113)\./;

export const ip: Detector = {
  name: 'ip',
  title: 'IP addresses',
  trace: 'address',
  shape:
    /(?<![\p{L}\p{N}._:-]|[\p{L}\p{N}]\/)(?:\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}_-]|\.\p{N})|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\p{L}\p{N}_:-]|\.\p{N}))/giu,
  holds(text) {
    if (text.includes(':')) {
      const groups = text.split(':').filter((group) => group !== '').length;
      return groups >= 3 && /\d/.test(text) && !/^fe80:|^ff/i.test(text) && validator.isIP(text, 6);
    }
    // Versions like 2.4.10.1 are IP addresses, too; few addresses look like versions.
    const octets = text.split('.').map(Number);
    const isVersionLike = Math.max(...octets) < 64 || octets.filter((octet) => octet >= 20).length < 2;
    return !isVersionLike && !noPerson.test(text) && validator.isIP(text, 4);
  },
  // Of four numbers with dots that are versions; measured, see docs/personal-data.md.
  chance: 0.05,
  hints: [
    'ip',
    'ip address',
    'ipv4',
    'ipv6',
    'remote addr',
    'client ip',
    'adresse ip',
    'direccion ip',
    'indirizzo ip',
    'ip adresse',
  ],
};
