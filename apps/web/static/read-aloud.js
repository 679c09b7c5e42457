// Reads a part of the page aloud with the voice of the device. Without a voice the button stays hidden.
(() => {
  const speech = window.speechSynthesis;
  if (!speech || !window.SpeechSynthesisUtterance) return;
  // Voices are named by country, pages by script.
  const VOICES = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };
  for (const button of document.querySelectorAll('[data-read-aloud]')) {
    const words = button.textContent;
    const done = () => { button.textContent = words; };
    button.hidden = false;
    button.addEventListener('click', () => {
      if (speech.speaking) { speech.cancel(); done(); return; }
      const source = document.getElementById(button.dataset.readAloud);
      if (!source) return;
      const utterance = new SpeechSynthesisUtterance(source.innerText);
      const lang = source.closest('[lang]')?.lang ?? '';
      utterance.lang = VOICES[lang] ?? lang;
      utterance.rate = 0.9;
      utterance.onend = done;
      utterance.onerror = done;
      speech.speak(utterance);
      button.textContent = button.dataset.stop;
    });
  }
  window.addEventListener('pagehide', () => speech.cancel());
})();
