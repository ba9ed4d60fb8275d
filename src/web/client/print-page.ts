/** A button that prints; without scripts the browser's own menu does. */
export class PrintPage extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button button-second'
    button.textContent = this.getAttribute('label')
    button.addEventListener('click', () => window.print())
    this.replaceChildren(button)
  }
}
