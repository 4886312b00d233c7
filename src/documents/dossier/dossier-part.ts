/** One document in a dossier, in its order: a PDF as it is stored, or a picture that gets a page of its own. */
export type DossierPart = {
  readonly title: string;
  readonly remark?: string;
  readonly bytes: Uint8Array;
  readonly as: 'pdf' | 'jpeg' | 'png';
};

/** A line of the 卷内目录: its pages are counted through the whole dossier, cover and contents not among them. */
export type DossierEntry = {
  readonly title: string;
  readonly remark: string;
  readonly from: number;
  readonly to: number;
};
