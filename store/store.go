// Package store is the only package with SQL. It keeps facts, the rows derived
// from them, people, documents and the outbox, in SQLite or PostgreSQL, with
// one text of SQL for both.
package store
