import type { Party } from '../../domain/kinds/party.ts';

/** What goes into the box beside a signature. Who signs on an empty line may be a person or a body, unless the form knows it. */
export const inkPlace = ({ kind, name }: Party): '指印' | '盖章或指印' =>
  kind === '自然人' || (kind === undefined && name !== '') ? '指印' : '盖章或指印';
