-- The list of what was sent, newest first, passes over what came.
CREATE INDEX mail_message_sent ON mail_message (id) WHERE direction = 'OUT';
