/**
 * What a form field is: how it is drawn, and how its text becomes a value of the doc.
 * A 'value' is carried as JSON text and edited by a component of its own (wage list, plan, clauses).
 */
export type FieldDef = {
  /** Dotted path in the doc; also the name of the form field. */
  readonly path: string;
  readonly label: string;
  readonly kind:
    | 'text'
    | 'long'
    | 'day'
    | 'time'
    | 'month'
    | 'money'
    | 'count'
    | 'choice'
    | 'number-choice'
    | 'set'
    | 'yes-no'
    | 'order'
    | 'value';
  readonly must?: boolean;
  /** Drawn like a must-field, but asked for only when the document is made final: an unfinished one can be saved. */
  readonly star?: boolean;
  /** The doc keeps this field as text whatever its kind: 分 as digits, ticks joined with 、, 是 and 否 as words. */
  readonly asText?: boolean;
  /** Choices of a 'choice' or 'set' field: the words themselves are the codes. */
  readonly choices?: readonly string[];
  /** For 'number-choice': what each number is called. */
  readonly numberWords?: Readonly<Record<number, string>>;
  readonly help?: string;
  /** Share of a row of 12; 12 when absent. */
  readonly width?: number;
  readonly rows?: number;
  readonly readOnly?: boolean;
};

/** All typed values of a form: text by path, with lists inside as nested objects keyed by item id. */
export type Typed = { [key: string]: string | string[] | Typed };
