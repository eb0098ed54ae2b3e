/** Tests of the notebook runner, and the run of every notebook that ships. */
package io.touchstock.app.notebook;
