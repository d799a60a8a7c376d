// The one script of residents' pages; without it they work too.

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => window.print());
}

// A form that came back with errors is read from them on.
document.querySelector('.error-summary')?.focus();
