// What sticks out of the window or of its own box, or is cut off. Rounding may cost a pixel.
(() => {
  const root = document.documentElement
  const wide = root.clientWidth
  const found = []
  const say = (one, what) => found.push(`${name(one)}: ${what}`)

  if (root.scrollWidth > wide) say(root, `${root.scrollWidth} wide in a window of ${wide}`)
  for (const one of document.body.querySelectorAll('*')) {
    const box = one.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1 || isForEarsAlone(one) || comesIntoView(one)) continue
    if (one.ownerSVGElement) judgePicture(one, box)
    else judgeElement(one, box)
  }
  return found

  function judgeElement(one, box) {
    if (!isWithinRegion(one) && (box.left < -1 || box.right > wide + 1)) {
      say(one, `from ${Math.round(box.left)} to ${Math.round(box.right)} in a window of ${wide}`)
    }
    const style = getComputedStyle(one)
    // The sizes of what stands in a line are none of its own; a picture's texts are judged one by one.
    if (style.display === 'inline' || one.tagName === 'svg') return
    if (one.scrollWidth > one.clientWidth + 1 && !isRegion(one)) {
      say(one, `${one.scrollWidth} wide in ${one.clientWidth}`)
    }
    if (['hidden', 'clip'].includes(style.overflowY) && one.scrollHeight > one.clientHeight + 1) {
      say(one, `${one.scrollHeight} high in ${one.clientHeight}, the rest hidden`)
    }
  }

  function judgePicture(one, box) {
    if (one.tagName !== 'text') return
    const frame = one.closest('svg:not(svg svg)').getBoundingClientRect()
    const out = [frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom]
    if (Math.max(...out) > 1) say(one, 'cut off by the edge of its picture')
  }

  // A region that a keyboard can reach and scroll: wide on purpose.
  function isRegion(one) {
    return one.getAttribute('role') === 'region' && one.getAttribute('tabindex') === '0'
      && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
  }

  // Words for screen readers alone are clipped away whole.
  function isForEarsAlone(one) {
    for (let up = one; up; up = up.parentElement) {
      if (getComputedStyle(up).clipPath === 'inset(50%)') return true
    }
    return false
  }

  // A link that waits outside the window until the keyboard reaches it.
  function comesIntoView(one) {
    if (one.tagName !== 'A' || one.getBoundingClientRect().right > 0) return false
    one.focus()
    const box = one.getBoundingClientRect()
    one.blur()
    return box.left >= 0 && box.right <= wide
  }

  function isWithinRegion(one) {
    for (let up = one.parentElement; up; up = up.parentElement) if (isRegion(up)) return true
    return false
  }

  function name(one) {
    const kinds = [...one.classList].map(kind => `.${kind}`).join('')
    const text = one.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)
    return `${one.tagName.toLowerCase()}${one.id ? `#${one.id}` : ''}${kinds} "${text}"`
  }
})()
