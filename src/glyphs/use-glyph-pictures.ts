import { useState } from 'react';
import type { GlyphPictures } from '../../domain/kinds/glyph-picture.ts';
import { useValueField } from '../forms/use-value-field.ts';
import { useVault } from '../vault/vault-context.ts';
import { drawFromFont } from './draw-from-font.ts';
import { pictureFromComputer } from './picture-from-computer.ts';
import { usePicturesOnScreen } from './use-pictures-on-screen.ts';

const NONE: GlyphPictures = {};
type Drawn = { readonly ink: string; readonly ids?: string; readonly font?: string };

/** The pictures of a form's record, with what a press does to them. Who adds one, and when, is kept with it. */
export const useGlyphPictures = () => {
  const vault = useVault();
  const { value: pictures, setValue } = useValueField<GlyphPictures>('glyphPictures', NONE);
  const [trouble, setTrouble] = useState('');
  usePicturesOnScreen(pictures);
  const put = (written: string, drawn: Drawn) => {
    setValue({ ...pictures, [written]: { ...drawn, by: vault.user.id, at: vault.now().toISOString() } });
    setTrouble('');
  };
  const draw = async (character: string) => {
    const drawn = await pictureFromComputer(character, drawFromFont);
    if (drawn) put(character, drawn);
    else setTrouble(`这台电脑的字体里没有「${character}」，或者没有允许读取字体。请用「附字图」。`);
  };
  const remove = (written: string) =>
    setValue(Object.fromEntries(Object.entries(pictures).filter(([key]) => key !== written)));
  const nameOf = (userId: string) => vault.identity.users.find(({ id }) => id === userId)?.name ?? '本所';
  return { pictures, put, draw, remove, nameOf, trouble };
};
