import { codeSentence } from '../../domain/code-sentence.ts';
import { Notice } from '../ui/notice.tsx';
import { useVaultTrouble } from '../vault/use-custody.ts';

/** Red over every page while the store cannot be relied on, with what to do. */
export const TroubleBanner = () => {
  const trouble = useVaultTrouble();
  if (trouble === '') return null;
  return (
    <Notice tone="bad" live>
      {codeSentence(trouble)}
    </Notice>
  );
};
