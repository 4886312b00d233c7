import { useEffect, useMemo, useState } from 'react';
import { cutOut, type Part } from './grey-picture.ts';
import { inkFromGrey } from './ink-from-grey.ts';
import { inkThreshold } from './ink-threshold.ts';
import { type Photo, readPhoto } from './read-photo.ts';

/** Where the frame stands at first: in the middle, for the clerk to move. */
const middle = ({ picture: { width, height } }: Photo): Part => {
  const side = Math.min(width, height) / 4;
  return { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side };
};

/** A photo, the frame on it, how dark ink is, and what is cut out by them; `darker` from −100 to 100 moves the threshold that was found. */
export const useGlyphCut = () => {
  const [photo, setPhoto] = useState<Photo | null>(null);
  const [frame, setFrame] = useState<Part>({ x: 0, y: 0, width: 0, height: 0 });
  const [darker, setDarker] = useState(0);
  const [trouble, setTrouble] = useState('');
  useEffect(() => () => URL.revokeObjectURL(photo?.address ?? ''), [photo]);
  const take = async (file: Blob | undefined) => {
    if (!file) return;
    const read = await readPhoto(file);
    setTrouble(read ? '' : '这个文件不是照片，请选证件的照片（JPG、PNG）。');
    if (!read) return;
    setPhoto(read);
    setFrame(middle(read));
    setDarker(0);
  };
  const ink = useMemo(() => {
    if (!photo) return null;
    const framed = cutOut(photo.picture, frame);
    return framed.grey.length === 0 ? null : inkFromGrey(framed, inkThreshold(framed.grey) + darker);
  }, [photo, frame, darker]);
  return { photo, take, frame, setFrame, darker, setDarker, trouble, ink };
};
