import type { RowRule } from '../data/row-rule.ts';
import { show, visible } from '../documents/show.ts';
import { sayBounds } from './options/bounds.ts';

const types = {
  boolean: 'true or false',
  integer: 'whole numbers',
  number: 'numbers',
  date: 'dates',
  timestamp: 'time stamps',
  time: 'times of day',
  text: 'texts',
} as const;

/** What a row rule asks for, in words: `age is at least 18`. */
export function sayRule(rule: RowRule): string {
  switch (rule.rule) {
    case 'required':
      return `${rule.column} has a value in every row`;
    case 'absent':
      return `${rule.column} has no value in any row`;
    case 'type':
      return `${rule.column} holds ${types[rule.type]}`;
    case 'one_of':
      return `${rule.column} is one of ${list(rule.values)}`;
    case 'none_of':
      return `${rule.column} is none of ${list(rule.values)}`;
    case 'range':
      return `${rule.column} is ${sayBounds({ values: rule })}`;
    case 'length':
      return `${rule.column} has ${sizes(rule, 'characters')}`;
    case 'pattern':
      return `${rule.column} ${rule.not ? 'does not fit' : 'fits'} ${show(rule.pattern)}`;
    case 'format':
      return `${rule.column} is of the format ${rule.format}`;
    case 'multiple_of':
      return `${rule.column} is a multiple of ${rule.divisor}`;
    case 'items':
      return `${rule.column} has ${[sizes(rule, 'items'), ...(rule.unique ? ['no item twice'] : [])].filter((part) => part !== '').join(' and ')}`;
    case 'compare':
      return `${rule.left} ${rule.op} ${rule.right}${rule.missing ? ', and neither is missing alone' : ''}`;
    case 'all':
      return rule.rules.map(sayRule).join(' and ');
    case 'unique':
      return `No two rows agree on ${rule.columns.join(', ')}`;
    case 'refers_to':
      return `${rule.columns.join(', ')} refers to ${rule.to.join(', ')} of ${rule.table}`;
    case 'same_label':
      return `Rows that agree on ${rule.columns.join(', ')} agree on ${rule.label}`;
    case 'not_in':
      return `Rows are not in ${rule.table}, by ${rule.columns.join(', ')}`;
    default:
      return `${rule.rule.replaceAll('_', ' ')} of ${rule.columns.join(', ')}`;
  }
}

function sizes({ min, max }: { min?: number; max?: number }, what: string): string {
  if (min !== undefined && min === max) return `${min} ${what}`;
  const words = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ];
  return words.length === 0 ? '' : `${words.join(' and ')} ${what}`;
}

function list(values: readonly string[]): string {
  const some = values.slice(0, 10).map((value) => (value === '' ? 'empty' : visible(value, 30)));
  return `${some.join(', ')}${values.length > some.length ? ` and ${values.length - some.length} more` : ''}`;
}
