import { useRef, useState } from 'react';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { useAttachments } from '../attachments-context.ts';
import type { FileId } from '../sealed-files.ts';

export type Download = {
  /** 0 … 1 while under way. */
  readonly part: number | null;
  readonly trouble: string;
  readonly start: (file: FileId) => Promise<boolean>;
  readonly cancel: () => void;
};

/** One file at a time onto this computer; answers whether it is here. */
export const useDownload = (): Download => {
  const attachments = useAttachments();
  const [part, setPart] = useState<number | null>(null);
  const [trouble, setTrouble] = useState('');
  const stop = useRef<AbortController | null>(null);
  return {
    part,
    trouble,
    cancel: () => stop.current?.abort(),
    start: async (file) => {
      if (!attachments || stop.current) return false;
      stop.current = new AbortController();
      setTrouble('');
      setPart(0);
      const done = await attachments.download(file, (bytes) => setPart(bytes / file.bytes), stop.current.signal);
      stop.current = null;
      setPart(null);
      if (done.ok) return done.value === 'here';
      setTrouble(done.problems[0] ? problemSentence(done.problems[0]) : '没有下载成功，请再试一次。');
      return false;
    },
  };
};
