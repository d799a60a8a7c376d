-- Keeps each new word of a case's search text, so that a typo is looked up among words and not in millions of texts.
CREATE OR REPLACE FUNCTION search_words_learn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word)
    SELECT DISTINCT heard.word FROM unnest(string_to_array(NEW.search_text, ' ')) AS heard (word)
    WHERE length(heard.word) BETWEEN 3 AND 40
      AND NOT EXISTS (SELECT FROM search_word known WHERE known.word = heard.word)
    ORDER BY 1
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER case_words AFTER INSERT OR UPDATE OF search_text ON "case"
  FOR EACH ROW EXECUTE FUNCTION search_words_learn();
