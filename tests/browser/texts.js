// The texts that a reader sees, one of each text node, in the order of the page.
(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() && isSeen(node)) found.push(node.data)
  }
  return found

  function isSeen(node) {
    if (!node.parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
    const range = document.createRange()
    range.selectNodeContents(node)
    return range.getClientRects().length > 0 && !isForEarsAlone(node.parentElement)
  }

  // Words for screen readers alone stand in a box of a pixel.
  function isForEarsAlone(one) {
    for (let up = one; up; up = up.parentElement) {
      const box = up.getBoundingClientRect()
      if (box.width <= 1 && box.height <= 1 && getComputedStyle(up).display !== 'contents') return true
    }
    return false
  }
})()
