package io.touchstock.connectors.notify;

import io.touchstock.connectors.store.Delivery;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** Sends mail as plain text and HTML. The message id is made of the key: mailboxes know a second one by it. */
final class MailSender implements Sender {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpServer server;
    private final Session session;

    MailSender(SmtpServer server) {
        this.server = server;
        Properties properties = new Properties();
        String patience = Long.toString(server.patience().toMillis());
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        this.session = Session.getInstance(properties);
    }

    @Override
    public Outcome send(Delivery delivery, Instant now) {
        try {
            MimeMessage message = message(delivery, now);
            Transport.send(message, server.user(), server.password());
            return Outcome.SENT;
        } catch (AddressException e) {
            return Outcome.refused("'" + delivery.target() + "' is no e-mail address");
        } catch (SendFailedException e) {
            return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0
                    ? Outcome.refused("the mail server refuses the address")
                    : Outcome.retry("the mail server did not take the mail");
        } catch (MessagingException e) {
            return Outcome.retry(e.getClass().getSimpleName());
        }
    }

    private MimeMessage message(Delivery delivery, Instant now) throws MessagingException {
        MimeMessage message = new KeyedMessage(session, "<" + delivery.key() + "@touchstock>");
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(RecipientType.TO, new InternetAddress(delivery.target(), true));
        message.setSubject(delivery.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(delivery.body(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(MailBody.html(delivery.body()), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        return message;
    }

    /** Keeps its id; the library would draw a new one at each attempt. */
    private static final class KeyedMessage extends MimeMessage {
        private final String id;

        KeyedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
