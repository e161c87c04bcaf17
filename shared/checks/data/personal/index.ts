import { aadhaar } from './aadhaar.ts';
import { card } from './card.ts';
import { codiceFiscale } from './codice-fiscale.ts';
import { dateOfBirth } from './date-of-birth.ts';
import type { Detector } from './detector.ts';
import { dni } from './dni.ts';
import { email } from './email.ts';
import { iban } from './iban.ts';
import { ip } from './ip.ts';
import { itin } from './itin.ts';
import { nhs } from './nhs.ts';
import { nie } from './nie.ts';
import { nino } from './nino.ts';
import { nir } from './nir.ts';
import { pan } from './pan.ts';
import { personName } from './person-name.ts';
import { phone } from './phone.ts';
import { phoneNational } from './phone-national.ts';
import { postalAddress } from './postal-address.ts';
import { ssn } from './ssn.ts';
import { steuerId } from './steuer-id.ts';
import { url } from './url.ts';

/** Every detector of personal data; a detector is one file here and one line, and its name one line in `names.ts`. */
export const detectors: readonly Detector[] = [
  email,
  phone,
  phoneNational,
  iban,
  card,
  steuerId,
  nir,
  aadhaar,
  pan,
  nino,
  nhs,
  ssn,
  itin,
  dni,
  nie,
  codiceFiscale,
  ip,
  url,
  dateOfBirth,
  personName,
  postalAddress,
];
