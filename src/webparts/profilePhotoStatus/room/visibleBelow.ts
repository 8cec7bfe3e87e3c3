/** Boxes at fractions of pixels may overlap by less, in px */
const tolerance: number = 1;

/** Whether something that the user can see stands below an element and would move if that grew: beside it or one of its parents, in whatever order the page names them. */
export function hasVisibleBelow(element: Element): boolean {
  const { left, right, bottom } = element.getBoundingClientRect();
  const isBelow = (other: Element): boolean => {
    const box: DOMRect = other.getBoundingClientRect();
    return (
      box.width > 0 &&
      box.height > 0 &&
      box.left < right &&
      box.right > left &&
      box.top >= bottom - tolerance &&
      box.top < window.innerHeight
    );
  };
  for (let inner: Element = element; inner.parentElement; inner = inner.parentElement) {
    const self: Element = inner;
    if ([...inner.parentElement.children].some((other) => other !== self && isBelow(other))) {
      return true;
    }
  }
  return false;
}
