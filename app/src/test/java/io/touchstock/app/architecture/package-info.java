/** The walls between packages, kept by tests that read the compiled classes of every module. */
package io.touchstock.app.architecture;
