"""The routes that OpenAI's clients know: POST /v1/chat/completions and GET /v1/models.

What such a client sends beyond the messages (temperature, tools, …) says how a language model
should write. Nothing is written here, only quoted, so that it is read over. Any model name is
taken, because many clients have one built in; the reply says which model answered.
"""
