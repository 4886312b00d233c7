import { formatFen } from '../../domain/format-fen.ts';
import type { Json } from '../../domain/record.ts';
import type { FieldDef } from './field-def.ts';

/** "2026-11-25T09:30" as it is typed. */
const showTime = (value: string): string => value.replace('T', ' ');

const showText = ({ kind }: FieldDef, value: string): string | string[] => {
  if (kind === 'set') return value === '' ? [] : value.split('、');
  if (kind === 'money' && /^\d+$/u.test(value)) return formatFen(Number(value));
  return kind === 'time' ? showTime(value) : value;
};

/** A doc value as the text a form field shows. */
export const showValue = (def: FieldDef, value: Json | undefined): string | string[] => {
  if (def.asText) return showText(def, typeof value === 'string' ? value : '');
  if (def.kind === 'set') return value && typeof value === 'object' ? Object.keys(value) : [];
  if (value === undefined || value === null) return '';
  if (def.kind === 'value') return JSON.stringify(value);
  if (def.kind === 'money' && typeof value === 'number') return formatFen(value);
  if (def.kind === 'time') return showTime(String(value));
  if (def.kind === 'yes-no') return value === true ? '是' : '否';
  return String(value);
};
