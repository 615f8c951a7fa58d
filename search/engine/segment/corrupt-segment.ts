/** A block of a segment is missing or not as it was written. The segment is lost; its papers are in the library. */
export class DamagedSegment extends Error {
  readonly segment: number;

  constructor(segment: number, what: string) {
    super(`Segment ${segment} of the index is damaged: ${what}.`);
    this.name = 'DamagedSegment';
    this.segment = segment;
  }
}
