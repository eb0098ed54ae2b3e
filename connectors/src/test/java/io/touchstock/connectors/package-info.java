/** What the tests of this module share: an event of every kind. Imports {@code event} only. */
package io.touchstock.connectors;
