-- The cases that a person last opened, for "Idź do…": a page of one person's views, however long the history.
CREATE INDEX history_views ON history (actor_id, id DESC) WHERE type = 'case.viewed';
