/**
 * Stands in for a component that npm does not have and that a page with one web part never really uses: whatever is
 * read from it is again such an object, whatever is called returns nothing.
 */
function emptyComponent(): object {
  const target = function (): void {
    /* called for nothing */
  };
  return new Proxy(target, {
    get: (owner, key) => {
      if (key === '__esModule') {
        return true;
      }
      // Not a promise, and not something with special symbols.
      if (key === 'then' || typeof key === 'symbol') {
        return undefined;
      }
      return key === 'prototype' ? (Reflect.get(owner, key) as unknown) : emptyComponent();
    },
    apply: () => undefined,
    construct: () => ({})
  });
}

module.exports = emptyComponent();
