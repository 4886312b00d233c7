import { fieldName } from '../../../domain/field-names.ts';
import { fieldText } from '../../../domain/field-text.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { exactTime } from '../../ui/relative-time.ts';
import type { OpenVault, ParkedEntry } from '../../vault/open-vault.ts';
import { describeChange, docNow, fieldSets, userName } from './describe-change.ts';

/** A refused change as a text a person can read, print and hand on. */
export const parkedText = (vault: OpenVault, { change, problem, parkedAt }: ParkedEntry): string => {
  const doc = docNow(vault, change.kind, change.recordId);
  const lines = fieldSets(change).map(({ path, was, now }) =>
    [
      `【${fieldName(change.kind, path, doc)}】`,
      `原来：${fieldText(change.kind, path, was)}`,
      `填写：${fieldText(change.kind, path, now)}`,
    ].join('\r\n'),
  );
  return [
    '县里没有接收的改动',
    `记录：${describeChange(vault, change).title}`,
    `填写人：${userName(vault, change.userId)}`,
    `填写时间：${exactTime(change.at)}`,
    `退回时间：${exactTime(parkedAt)}`,
    `原因：${problemSentence(problem)}`,
    '',
    ...lines,
    '',
  ].join('\r\n');
};
