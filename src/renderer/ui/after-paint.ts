/** Runs something once the page has drawn what it stands at now; gives what calls it off. */
export function afterPaint(run: () => void): () => void {
  // The first callback comes before that frame is drawn, the second when it has been.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(run);
  });
  return () => cancelAnimationFrame(frame);
}
