import { useRef, useState } from 'react';
import { codeSentence } from '../../domain/code-sentence.ts';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { type UsbResult, usbResultSchema } from '../../protocol/county.ts';
import { PACKET_BYTES_MAX } from '../../protocol/usb-packet.ts';
import { sendCountyFile } from './send-county-file.ts';

/** One file a person chose, and what became of it: a result, or why there is none. */
export type UsbRow = { readonly name: string; readonly result: UsbResult | null; readonly trouble: string };

/** Brings in reports one after the other; `at` counts the one in work, null: none is. */
export const useUsbImport = (onLoggedOut: () => void, onChange: () => void) => {
  const [rows, setRows] = useState<readonly UsbRow[]>([]);
  const [at, setAt] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const stop = useRef(false);
  const one = async (file: File): Promise<UsbRow | null> => {
    if (file.size > PACKET_BYTES_MAX)
      return { name: file.name, result: null, trouble: '文件超过 200 MB，没有导入。请核对是不是上报包。' };
    const answer = await sendCountyFile('/county/usb', usbResultSchema, file);
    if (answer.ok) return { name: file.name, result: answer.value, trouble: '' };
    if ('gone' in answer) return null;
    return { name: file.name, result: null, trouble: answer.problems.map(problemSentence).join(' ') };
  };
  const bring = async (files: readonly File[]) => {
    stop.current = false;
    setRows([]);
    for (const [done, file] of files.entries()) {
      if (stop.current) break;
      setAt({ done, of: files.length });
      const row = await one(file).catch(() => ({ name: file.name, result: null, trouble: codeSentence('internal') }));
      if (!row) {
        setAt(null);
        return onLoggedOut();
      }
      setRows((before) => [...before, row]);
    }
    setAt(null);
    onChange();
  };
  const cancel = () => {
    stop.current = true;
  };
  return { rows, at, bring, cancel };
};
