import { useState } from 'react';
import { codeSentence } from '../../../domain/code-sentence.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { PACKET_BYTES_MAX } from '../../../protocol/usb-packet.ts';
import type { ReceiptTaken, UsbReceipt } from '../../sync/usb-receipt.ts';
import type { UsbRoad } from '../../sync/usb-road.ts';
import type { Told } from './use-report.ts';

const sentenceOf = ({ confirmed, records, code }: ReceiptTaken): Told => {
  const did = `县里已收到 ${confirmed} 条改动，取回 ${records} 条记录。`;
  if (code) return { tone: 'care', text: `${confirmed + records > 0 ? did : ''}${codeSentence(code)}` };
  return { tone: 'good', text: confirmed + records > 0 ? did : '这份回执以前导入过，或没有新内容，什么也没有变。' };
};

/** Reads a receipt, shows what it holds, and takes it when the person says so. */
export const useReceipt = (road: UsbRoad | null) => {
  const [busy, setBusy] = useState(false);
  const [read, setRead] = useState<UsbReceipt | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const working = async (work: () => Promise<void>) => {
    setBusy(true);
    setTold(null);
    try {
      await work();
    } catch {
      setTold({ tone: 'bad', text: codeSentence('internal') });
    } finally {
      setBusy(false);
    }
  };
  const choose = (file: File) =>
    working(async () => {
      if (!road) return;
      if (file.size > PACKET_BYTES_MAX) return setTold({ tone: 'bad', text: codeSentence('file-too-large') });
      const found = await road.readReceipt(new Uint8Array(await file.arrayBuffer()));
      if (found.ok) setRead(found.value);
      else setTold({ tone: 'bad', text: found.problems.map(problemSentence).join(' ') });
    });
  const take = () =>
    working(async () => {
      if (!road || !read) return;
      setRead(null);
      setTold(sentenceOf(await road.takeReceipt(read)));
    });
  return { busy, read, told, choose, take, drop: () => setRead(null) };
};
