import { useRef, useState } from 'react';
import type { AttachmentRole } from '../../../domain/kinds/attachment.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import type { Attaching } from '../add-attachment.ts';
import { useAttachments } from '../attachments-context.ts';

export type Adding = {
  readonly key: number;
  readonly name: string;
  readonly part: number;
  /** Why it was not added; '' while it is under way. */
  readonly trouble: string;
  readonly cancel: () => void;
};

type Of = Pick<Attaching, 'ofKind' | 'ofId'>;

/** Files being attached, one after the other; what failed stays in sight until it is put away. */
export const useAdding = ({ ofKind, ofId }: Of) => {
  const attachments = useAttachments();
  const [adding, setAdding] = useState<readonly Adding[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const lastKey = useRef(0);

  const change = (key: number, news: Partial<Adding>) =>
    setAdding((all) => all.map((one) => (one.key === key ? { ...one, ...news } : one)));
  const putAway = (key: number) => setAdding((all) => all.filter((one) => one.key !== key));

  const addOne = (file: File, role: AttachmentRole): void => {
    if (!attachments) return;
    lastKey.current += 1;
    const key = lastKey.current;
    const stop = new AbortController();
    setAdding((all) => [...all, { key, name: file.name, part: 0, trouble: '', cancel: () => stop.abort() }]);
    let shown = 0;
    const onProgress = (part: number) => {
      // A file of 200 MB reports hundreds of times; a person sees whole percents.
      if (part - shown < 0.01) return;
      shown = part;
      change(key, { part });
    };
    queue.current = queue.current.then(async () => {
      if (stop.signal.aborted) return putAway(key);
      const done = await attachments.add({
        ofKind,
        ofId,
        role: file.type.startsWith('audio/') ? '录音' : role,
        file,
        onProgress,
        signal: stop.signal,
      });
      if (done.ok) putAway(key);
      else
        change(key, {
          trouble: done.problems[0] ? problemSentence(done.problems[0]) : '没有添加上，请再试一次。',
          cancel: () => putAway(key),
        });
    });
  };
  return {
    adding,
    ready: attachments !== null,
    add: (files: Iterable<File>, role: AttachmentRole) => {
      for (const file of files) addOne(file, role);
    },
  };
};
