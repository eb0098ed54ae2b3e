/**
 * The page of operations: jobs and how far they are behind, how fresh the data is, what was rejected and why, and who
 * did what.
 *
 * <p>Must not import Javalin or another page. Reads records of the store through an interface of its own.
 */
package io.touchstock.app.dashboard.operations;
