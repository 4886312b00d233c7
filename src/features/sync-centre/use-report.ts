import { useRef, useState } from 'react';
import { codeSentence } from '../../../domain/code-sentence.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { bridge } from '../../bridge.ts';
import type { UsbRoad } from '../../sync/usb-road.ts';
import { fileDay } from '../../ui/file-day.ts';
import type { Tone } from '../../ui/notice.tsx';

export type Told = { readonly tone: Tone; readonly text: string };

class Cancelled extends Error {
  override name = 'Cancelled';
}

/** Makes a report and has it saved; `share` is null while nothing is being made. */
export const useReport = (road: UsbRoad | null) => {
  const [share, setShare] = useState<number | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const cancelled = useRef(false);
  const make = async (road: UsbRoad): Promise<Told | null> => {
    const made = await road.makeReport((done) => {
      if (cancelled.current) throw new Cancelled();
      setShare(done);
    });
    if (!made.ok) return { tone: 'bad', text: made.problems.map(problemSentence).join(' ') };
    const { bytes, changes } = made.value;
    const saved = await bridge.saveFile(bytes, `上报包-${road.officeName}-${fileDay(new Date())}.fqb`);
    if (saved.problem) return { tone: 'bad', text: codeSentence(saved.problem) };
    if (!saved.saved) return null;
    const held = changes > 0 ? `里面有 ${changes} 条改动` : '没有要上传的改动，用来向县里取新内容';
    return {
      tone: 'good',
      text: `已存成「${saved.fileName ?? '上报包'}」，${held}。拔 U 盘前请先点系统的「安全弹出」。`,
    };
  };
  const start = async () => {
    if (!road) return;
    cancelled.current = false;
    setTold(null);
    setShare(0);
    try {
      setTold(await make(road));
    } catch (problem) {
      setTold(
        problem instanceof Cancelled
          ? { tone: 'plain', text: '没有导出，内容都还在本机。' }
          : { tone: 'bad', text: codeSentence('internal') },
      );
    } finally {
      setShare(null);
    }
  };
  const cancel = () => {
    cancelled.current = true;
  };
  return { share, told, start, cancel };
};
