/** Shows the chosen photographs and says before the upload what is too large, too many or no photograph. */
export class PhotoCheck extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) return
    const said = document.createElement('p')
    said.className = 'wrong'
    said.setAttribute('role', 'alert')
    const pictures = document.createElement('ul')
    pictures.className = 'previews'
    input.after(said, pictures)
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])]
      const problem = this.problemIn(files)
      said.textContent = problem
      if (problem !== '') input.value = ''
      show(pictures, problem === '' ? files : [])
    })
  }

  private problemIn(files: readonly File[]): string {
    const large = files.find((file) => file.size > Number(this.getAttribute('limit')))
    if (large !== undefined) return this.sentence('too-large', large.name)
    const other = files.find((file) => !/^image\/(jpeg|png)$/.test(file.type))
    if (other !== undefined) return this.sentence('wrong-kind', other.name)
    return files.length > Number(this.getAttribute('most')) ? this.sentence('too-many', '') : ''
  }

  private sentence(code: string, name: string): string {
    return (this.getAttribute(code) ?? '').replace('{name}', name)
  }
}

function show(list: HTMLElement, files: readonly File[]): void {
  list.replaceChildren(
    ...files.map((file) => {
      const line = document.createElement('li')
      const picture = document.createElement('img')
      picture.alt = file.name
      picture.src = URL.createObjectURL(file)
      picture.onload = () => URL.revokeObjectURL(picture.src)
      line.append(picture)
      return line
    }),
  )
}
