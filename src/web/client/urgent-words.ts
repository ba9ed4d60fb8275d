/** Shows whom to call as soon as the text sounds like danger; the server looks again when it is sent. */
export class UrgentWords extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('textarea')
    const panel = this.querySelector<HTMLElement>('.urgent-now')
    const words = this.getAttribute('words')
    if (field === null || panel === null || words === null) return
    panel.setAttribute('role', 'status')
    const signs = new RegExp(words, 'i')
    const look = (): void => {
      panel.hidden = !signs.test(field.value)
    }
    field.addEventListener('input', look)
    look()
  }
}
