// Find visible elements by role and accessible name, as far as these tests need it.
// Gives a function (role, name, nth) => Element | undefined.
(() => {
  const TAGS = {
    button: "button, summary, [role=button]",
    checkbox: "input[type=checkbox]",
    link: "a[href]",
    heading: "h1, h2, h3, h4, h5, h6",
    textbox: "input, textarea",
    checkbox: "input[type=checkbox]",
    radio: "input[type=radio]",
  };

  const named = (element) => {
    const ids = element.getAttribute("aria-labelledby");
    if (ids) {
      return ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    }
    const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(" ");
    return element.getAttribute("aria-label") ?? (labels || element.textContent);
  };

  return (role, name, nth) =>
    [...document.querySelectorAll(TAGS[role])]
      .filter((element) => element.checkVisibility() && named(element).replace(/\s+/g, " ").includes(name))
      .at(nth);
})()
